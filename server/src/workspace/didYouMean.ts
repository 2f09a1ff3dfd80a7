/** For the rooms that may not look into `config/`, and whose users mistype as well. */
export { didYouMean } from '../config/didYouMean';
