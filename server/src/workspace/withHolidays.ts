/** For the command line, which may not look into `config/`. */
export { type Holiday, withHolidays } from '../config/withHolidays';
